FROM node:24-slim AS build
WORKDIR /octavo
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24-slim
LABEL org.opencontainers.image.title="Octavo" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /octavo/package.json /octavo/LICENSE /octavo/NOTICE /octavo/
COPY --from=build /octavo/csl /octavo/csl
COPY --from=build /octavo/profiles /octavo/profiles
COPY --from=build /octavo/templates /octavo/templates
COPY --from=build /octavo/node_modules /octavo/node_modules
COPY --from=build /octavo/dist /octavo/dist
RUN ln -s /octavo/dist/cli/main.js /usr/local/bin/octavo && chmod +x /octavo/dist/cli/main.js
USER node
WORKDIR /work
ENTRYPOINT ["octavo"]
CMD ["--help"]
