// For container health checks: exits with 0 when the app on the given port can serve.
const port = process.argv[2] ?? ''
const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => undefined)
process.exitCode = answer?.ok ? 0 : 1
