// A small static server for build/site, on this machine only.
//
//   const server = await startServer({ root: 'build/site', port: 0 });   // 0: any free port
//   ... fetch(server.url) ...
//   await server.close();
//
// It serves FILE.br instead of FILE if the browser accepts Brotli. Browsers must revalidate cached files (no-cache with an
// ETag), so that a rebuilt site is shown immediately.
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.otf': 'font/otf',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
};

/**
 * The file in root that a URL path names, or null. Symbolic links out of root are not followed.
 * @param {string} root a real path
 * @param {string} urlPath
 */
async function findFile(root, urlPath) {
  try {
    const path = decodeURIComponent(urlPath);
    const file = await realpath(join(root, path.endsWith('/') ? path + 'index.html' : path));
    if (!file.startsWith(root + sep)) return null;
    const status = await stat(file);
    return status.isFile() ? { file, status } : null;
  } catch {
    return null;
  }
}

/** @param {string | undefined} header */
const acceptsBrotli = (header) => /(^|,)\s*br\s*(;\s*q=(?!0(\.0*)?\s*(,|$))|,|$)/.test(header ?? '');

/**
 * @param {string} root a real path
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  /** @param {number} code @param {string} text */
  const refuse = (code, text) => {
    response.writeHead(code, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(request.method === 'HEAD' ? undefined : text + '\n');
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(405, 'Only GET and HEAD are answered here.');
  }
  const path = (request.url ?? '/').replace(/[?#].*$/s, '');
  const found = await findFile(root, path);
  if (!found) return refuse(404, 'There is no such page here.');
  const packed = acceptsBrotli(request.headers['accept-encoding']) ? await findFile(root, path.replace(/\/$/, '/index.html') + '.br') : null;
  const { file, status } = packed ?? found;
  const etag = `"${status.size.toString(36)}-${status.mtimeMs.toString(36)}${packed ? '-br' : ''}"`;
  response.setHeader('Content-Type', types[extname(found.file)] ?? 'application/octet-stream');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.writeHead(304).end();
    return;
  }
  if (packed) response.setHeader('Content-Encoding', 'br');
  response.setHeader('Content-Length', status.size);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/**
 * Rejects with code EADDRINUSE if the port is taken.
 * @param {{root: string, port?: number}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 */
export async function startServer({ root, port = 0 }) {
  const realRoot = await realpath(root);
  const server = createServer((request, response) => {
    answer(realRoot, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections?.();  // browsers keep connections open; Node.js 18.2 and later
      }),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: 'build/site' }, port: { type: 'string', default: '8080' } },
  });
  try {
    const { url } = await startServer({ root: values.root ?? '', port: Number(values.port) });
    console.log(`Daybook is at ${url}`);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    if (code === 'EADDRINUSE') console.error(`Port ${values.port} is taken. End what uses it, or choose another with --port N.`);
    else if (code === 'EACCES') console.error(`Port ${values.port} is reserved for the system. Choose one from 1024 on with --port N.`);
    else if (code === 'ENOENT') console.error(`${values.root} is missing. Build it: script/serve does, or node script/package.mjs.`);
    else console.error(error);
    process.exitCode = 1;
  }
}
