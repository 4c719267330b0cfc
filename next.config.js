/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // These load native files or are bundled per process; tracing them breaks at run time.
  serverExternalPackages: ["onnxruntime-node", "mongoose", "pg", "bullmq", "ioredis", "pino", "prom-client"],
  images: { unoptimized: true },
  // Metadata that streams arrives after the page; ours waits for nothing that the page does not wait for.
  htmlLimitedBots: /.*/,
  async headers() {
    return [
      {
        source: "/:path*",
        headers: [
          { key: "X-Content-Type-Options", value: "nosniff" },
          { key: "X-Frame-Options", value: "DENY" },
          { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        ],
      },
    ];
  },
};

export default config;
