// Runs haproxy with docker/haproxy.cfg before two stand-in nodes on this machine, and asks it what it should do.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const freePort = async () => {
  const s = http.createServer().listen(0, '127.0.0.1');
  await once(s, 'listening');
  const { port } = s.address();
  s.close();
  return port;
};

/** A node that says who it is, what headers it got, streams an event feed, and can be made "not ready". */
const standIn = async (name) => {
  const node = { name, ready: true, streams: 0 };
  node.server = http.createServer((request, response) => {
    if (request.url === '/actuator/health/readiness') {
      response.writeHead(node.ready ? 200 : 503).end();
    } else if (request.url === '/feed') {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write('data: first\n\n');
      node.next = () => response.write('data: second\n\n');
    } else {
      response.end(JSON.stringify({ name, headers: request.headers }));
    }
  }).listen(0, '127.0.0.1');
  await once(node.server, 'listening');
  node.port = node.server.address().port;
  return node;
};

const nodes = [await standIn('app1'), await standIn('app2')];
const port = await freePort();
const folder = mkdtempSync(join(tmpdir(), 'tafelronde-proxy-'));
const rules = readFileSync('docker/haproxy.cfg', 'utf8').replace('bind :8080', `bind 127.0.0.1:${port}`);
writeFileSync(join(folder, 'haproxy.cfg'), rules);
const proxy = spawn('haproxy', ['-db', '-f', join(folder, 'haproxy.cfg')], {
  env: { ...process.env, TAFELRONDE_SCHEME: 'https', TAFELRONDE_APP1: `127.0.0.1:${nodes[0].port}`, TAFELRONDE_APP2: `127.0.0.1:${nodes[1].port}` },
  stdio: 'ignore',
});

const base = `http://127.0.0.1:${port}`;
const ask = (path, headers = {}) => fetch(base + path, { headers, signal: AbortSignal.timeout(15000) });
const cookieOf = (answer) => (answer.headers.get('set-cookie') ?? '').split(';')[0];
const until = async (what, test) => {
  for (let i = 0; i < 150; i++) {
    if (await test().catch(() => false)) return;
    await pause(100);
  }
  assert.fail(`never: ${what}`);
};

let passed = 0;
const check = async (what, test) => {
  await test();
  passed++;
  console.log(`ok      ${what}`);
};

try {
  await until('the proxy answers', async () => (await ask('/')).ok);

  await check('strangers are spread over both nodes', async () => {
    const seen = new Set();
    for (let i = 0; i < 20; i++) seen.add((await (await ask('/')).json()).name);
    assert.deepEqual([...seen].sort(), ['app1', 'app2']);
  });
  let cookie, home;
  await check('a visitor stays on their node', async () => {
    const first = await ask('/');
    cookie = cookieOf(first);
    assert.match(first.headers.get('set-cookie'), /HttpOnly/i);
    home = (await first.json()).name;
    for (let i = 0; i < 20; i++) assert.equal((await (await ask('/', { cookie })).json()).name, home);
  });
  await check('what a visitor says about their origin is not believed', async () => {
    const { headers } = await (await ask('/', {
      'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '6.6.6.6', 'x-forwarded-prefix': '/x', forwarded: 'for=6.6.6.6',
    })).json();
    assert.equal(headers['x-forwarded-proto'], 'https');
    assert.equal(headers['x-forwarded-host'], `127.0.0.1:${port}`);
    assert.equal(headers['x-forwarded-for'], '127.0.0.1');
    assert.equal(headers['x-forwarded-prefix'], undefined);
    assert.equal(headers.forwarded, undefined);
  });
  await check('health and figures are not for visitors', async () => {
    for (const path of ['/actuator', '/actuator/health/readiness', '/Actuator/metrics']) assert.equal((await ask(path)).status, 404);
  });
  await check('a feed passes event by event', async () => {
    const feed = (await ask('/feed', { cookie })).body.getReader();
    const text = async () => new TextDecoder().decode((await feed.read()).value);
    assert.match(await text(), /first/);
    nodes.find((n) => n.name === home).next();
    assert.match(await text(), /second/);
    await feed.cancel();
  });
  await check('a node that is not ready gets nobody; its visitors go on at the other', async () => {
    nodes.find((n) => n.name === home).ready = false;
    await until('the other node answers', async () => (await (await ask('/', { cookie })).json()).name !== home);
    for (let i = 0; i < 10; i++) assert.notEqual((await (await ask('/', { cookie })).json()).name, home);
  });
  console.log(`proxy: ${passed} passed`);
} finally {
  proxy.kill('SIGKILL');
  for (const node of nodes) {
    node.server.close();
    node.server.closeAllConnections();
  }
  rmSync(folder, { recursive: true });
}
