# One image for the three servers; docker-compose.yml says which one a container runs.
FROM node:20-slim AS build
WORKDIR /stride
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
COPY apps/api/package.json apps/api/
COPY apps/cms/package.json apps/cms/
COPY apps/web/package.json apps/web/
COPY packages/client/package.json packages/client/
COPY packages/content/package.json packages/content/
COPY packages/demo/package.json packages/demo/
COPY packages/edge/package.json packages/edge/
COPY packages/graphql/package.json packages/graphql/
COPY packages/ledger/package.json packages/ledger/
COPY packages/partners/package.json packages/partners/
COPY packages/provenance/package.json packages/provenance/
COPY packages/search/package.json packages/search/
COPY packages/ui/package.json packages/ui/
COPY examples/partner-mirror/package.json examples/partner-mirror/
COPY tests/package.json tests/
RUN npm ci --no-audit --no-fund
COPY . .
RUN npx turbo run build \
  && npm prune --omit=dev --no-audit --no-fund \
  && rm -rf .turbo apps/*/.turbo apps/*/.next/cache packages/*/.turbo

FROM node:20-slim
WORKDIR /stride
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=build --chown=root:root /stride ./
# The only folder that a server writes to.
RUN mkdir /data && chown node:node /data && chmod 700 /data
USER node
EXPOSE 3000 3001 4000
