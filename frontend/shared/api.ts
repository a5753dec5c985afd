/**
 * One place through which everything is asked of the server. Answers are values, never exceptions: a page must always have
 * something to say. Status 0 means that no answer came (no network, or too slow).
 */

export type Failure = { ok: false; status: number; code?: string; detail?: string; retryAfterMs?: number };
export type Answer<T> = { ok: true; status: number; value: T } | Failure;

const PATIENCE_MS = 20_000;

let language = 'nl';

/** The language in which the server phrases its refusals. */
export function speak(tag: string): void {
  language = tag;
}

export function headers(extra: Record<string, string> = {}): Record<string, string> {
  return { 'Accept-Language': language, ...extra };
}

export async function call<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), PATIENCE_MS);
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: method === 'GET' ? 'no-cache' : 'no-store',
      headers: headers({
        Accept: 'application/json',
        ...(method === 'GET' ? {} : { 'X-Tafelronde': '1' }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      }),
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: giveUp.signal,
    });
    return await read<T>(response);
  } catch {
    return { ok: false, status: 0 };
  } finally {
    clearTimeout(timer);
  }
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const value = parse(text);
  if (response.ok) {
    return { ok: true, status: response.status, value: value as T };
  }
  return failure(response.status, value, response.headers.get('Retry-After'));
}

/** A refusal as the server phrased it (RFC 9457), or as much of it as arrived. */
export function failure(status: number, problem: unknown, retryAfter: string | null): Failure {
  const told = (problem ?? {}) as { code?: string; detail?: string; retryAfterMs?: number };
  const seconds = Number(retryAfter);
  return {
    ok: false,
    status,
    code: told.code,
    detail: told.detail,
    retryAfterMs: told.retryAfterMs ?? (retryAfter && seconds > 0 ? seconds * 1000 : undefined),
  };
}

function parse(text: string): unknown {
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}
