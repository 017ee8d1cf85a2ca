import { join } from 'node:path'
import { root } from '../setup/root.mjs'

/**
 * @typedef {object} App
 * @property {'cms' | 'api' | 'web'} name
 * @property {string} folder Where it is started, absolute.
 * @property {(port: number) => string[]} program What Node runs, and its arguments.
 * @property {string} colour Of its name in the terminal.
 * @property {string} readyInDevelopment What it answers with 200 when it can serve with hot reload.
 */

/**
 * The built servers and how each is started: by Node itself, because npm in between costs start-up time and signals.
 * @type {App[]}
 */
export const apps = [
  {
    name: 'cms',
    folder: join(root, 'apps/cms'),
    program: (port) => [join(root, 'node_modules/next/dist/bin/next'), 'start', '--port', String(port)],
    colour: 'magenta',
    readyInDevelopment: '/health/ready',
  },
  {
    name: 'api',
    folder: join(root, 'apps/api'),
    program: () => ['dist/server.js'],
    colour: 'cyan',
    readyInDevelopment: '/health/ready',
  },
  {
    name: 'web',
    folder: join(root, 'apps/web'),
    program: () => ['dist/edge.js'],
    colour: 'green',
    // Next alone, without the edge and so without its answers.
    readyInDevelopment: '/',
  },
]
