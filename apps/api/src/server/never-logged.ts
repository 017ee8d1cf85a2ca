const headers = ['authorization', 'x-api-key', 'cookie']
const places = ['', 'headers', 'req.headers', 'request.headers', '*.headers', 'err.headers']

/** What pino takes out of every line, wherever someone may think of logging a request: keys of partners and of ours. */
export const neverLogged = {
  paths: places.flatMap((place) => headers.map((header) => `${place}["${header}"]`)),
  censor: '[never logged]',
}
