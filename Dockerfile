# By its name the image follows the releases of Node.js 24. Who wants the same one every time writes its digest behind the name,
# node:24-slim@sha256:..., in both places: `docker buildx imagetools inspect node:24-slim` tells it.
FROM node:24-slim AS build
WORKDIR /octavo
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm pack && npm install --global --prefix /opt/octavo --ignore-scripts --no-audit --no-fund ./octavo-*.tgz

FROM node:24-slim
LABEL org.opencontainers.image.title="Octavo" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /opt/octavo /opt/octavo
ENV PATH="/opt/octavo/bin:$PATH"
USER node
WORKDIR /work
ENTRYPOINT ["octavo"]
CMD ["--help"]
