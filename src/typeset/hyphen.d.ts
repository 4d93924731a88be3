declare module 'hyphen/*'
