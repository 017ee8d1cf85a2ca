// The limit that everything is compared with: node:http that reads a request and writes bytes that it has ready.
import { createServer } from 'node:http'

const [port, bytes, type] = process.argv.slice(2)
const body = Buffer.alloc(Number(bytes), 'a')
const headers = ['content-type', type ?? 'application/json', 'content-length', String(body.byteLength)]

createServer((request, response) => {
  if (request.method !== 'POST') {
    response.writeHead(200, headers).end(body)
    return
  }
  request.on('data', () => undefined)
  request.on('end', () => {
    response.writeHead(200, headers).end(body)
  })
}).listen(Number(port), '127.0.0.1')
