// Makes and uses passkeys: asks the server what to sign, has the device sign it, and gives the answer back.

const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (it) => it.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const meta = (name) => document.querySelector(`meta[name=${name}]`).content;

async function post(address, body) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [meta('csrf-header')]: meta('csrf-token') },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}

const withBytes = (descriptors) => (descriptors ?? []).map((it) => ({ ...it, id: bytes(it.id) }));

async function use() {
  const options = await post('/webauthn/authenticate/options');
  const credential = await navigator.credentials.get({
    publicKey: { ...options, challenge: bytes(options.challenge), allowCredentials: withBytes(options.allowCredentials) },
  });
  const { response } = credential;
  const signedIn = await post('/login/webauthn', {
    id: credential.id,
    rawId: text(credential.rawId),
    response: {
      authenticatorData: text(response.authenticatorData),
      clientDataJSON: text(response.clientDataJSON),
      signature: text(response.signature),
      userHandle: response.userHandle ? text(response.userHandle) : undefined,
    },
    credType: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment,
  });
  location.assign(signedIn.redirectUrl ?? '/');
}

async function make(label) {
  const options = await post('/webauthn/register/options');
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  const { response } = credential;
  await post('/webauthn/register', {
    publicKey: {
      credential: {
        id: credential.id,
        rawId: text(credential.rawId),
        response: {
          attestationObject: text(response.attestationObject),
          clientDataJSON: text(response.clientDataJSON),
          transports: response.getTransports ? response.getTransports() : [],
        },
        type: credential.type,
        clientExtensionResults: credential.getClientExtensionResults(),
        authenticatorAttachment: credential.authenticatorAttachment,
      },
      label,
    },
  });
  location.assign('/me');
}

/** Runs a step with its button out of reach, and shows the page's own sentence when it fails or is cancelled. */
async function attempt(button, step) {
  const problem = document.querySelector('[data-passkey-problem]');
  problem.hidden = true;
  button.disabled = true;
  try {
    await step();
  } catch {
    problem.hidden = false;
  } finally {
    button.disabled = false;
  }
}

const possible = Boolean(window.PublicKeyCredential && navigator.credentials);
const area = document.querySelector('[data-passkey-area]');
const register = document.querySelector('[data-passkey-register]');
if (area && possible) {
  area.hidden = false;
  const button = area.querySelector('button');
  button.addEventListener('click', () => attempt(button, use));
}
if (register) {
  register.hidden = !possible;
  document.querySelector('[data-passkey-none]').hidden = possible;
  register.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(register.querySelector('button'), () => make(register.elements.label.value));
  });
}
