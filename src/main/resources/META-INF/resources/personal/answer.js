// Saves every tap at once, and keeps it on the device until the server has it. Without this script the page is a form.
const form = document.querySelector('#answers');
if (form) {
  const { token, lang, version } = form.dataset;
  const status = form.querySelector('#status');
  const key = `tafel-poll-${token}`;
  const pause = { first: 1000, longest: 20000, look: 15000 };
  let waiting = load();
  let sending = false;
  let wait = pause.first;
  let timer;
  form.dataset.live = '';

  function load() {
    try {
      return JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
      return {};
    }
  }

  function keep() {
    try {
      if (Object.keys(waiting).length) localStorage.setItem(key, JSON.stringify(waiting));
      else localStorage.removeItem(key);
    } catch {
      // a browser that keeps nothing: the taps wait in this page
    }
  }

  function say(kind, sentence) {
    if (status.textContent !== sentence || status.dataset.kind !== kind) {
      status.dataset.kind = kind;
      status.textContent = sentence;
    }
  }

  const box = (option) => form.querySelector(`fieldset[data-option="${option}"]`);

  function check(option, choice) {
    box(option)?.querySelectorAll('input').forEach((it) => { it.checked = it.value === choice; });
  }

  async function call(step, body) {
    const answer = await fetch(`/p/${token}/${step}?lang=${lang}`, body === undefined ? { headers: { 'Accept-Language': lang } } : {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'Accept-Language': lang }, body: JSON.stringify(body),
    });
    const found = await answer.json();
    if (!answer.ok) throw Object.assign(new Error(found.detail), { refused: answer.status < 500 && answer.status !== 429, sentence: found.detail });
    return found;
  }

  // What the server knows now; what still waits here stays as it was tapped.
  function show(standing) {
    if (standing.closed || standing.dates.map((it) => it.id).join(' ') !== version) {
      // what is being written comes back on the new page
      const typed = words();
      if (!standing.closed && (typed.comment !== form.querySelector('#comment').defaultValue || typed.name !== (form.querySelector('#name')?.defaultValue ?? ''))) {
        waiting.words = typed;
        keep();
      }
      location.reload();
      return;
    }
    for (const date of standing.dates) {
      const field = box(date.id);
      const shown = field.querySelector('input:checked')?.value ?? null;
      if (!waiting[date.id] && date.mine && shown !== date.mine) {
        check(date.id, date.mine);
        if (shown) say('saved', form.dataset.otherDevice);
      }
      field.querySelector('[data-place]').textContent = date.place;
      field.querySelector('[data-others]').textContent = date.others;
    }
  }

  async function send() {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    timer = undefined;
    try {
      for (let next = Object.keys(waiting)[0]; next; next = Object.keys(waiting)[0]) {
        const tapped = waiting[next];
        say('saving', form.dataset.saving);
        const standing = next === 'words' ? await call('words', tapped) : await call('answer', { option: next, choice: tapped });
        if (waiting[next] === tapped) delete waiting[next];
        keep();
        wait = pause.first;
        show(standing);
        if (!Object.keys(waiting).length) say('saved', standing.complete ? form.dataset.savedAll : form.dataset.saved);
      }
    } catch (problem) {
      if (problem.refused) {
        refuse(problem.sentence);
      } else {
        say('waiting', form.dataset.waitingForNet);
        timer = setTimeout(send, wait);
        wait = Math.min(wait * 2, pause.longest);
      }
    } finally {
      sending = false;
    }
    if (Object.keys(waiting).length && !timer) send();
  }

  // The server will never take this one; the others still go.
  async function refuse(sentence) {
    delete waiting[Object.keys(waiting)[0]];
    keep();
    say('refused', `${form.dataset.notSaved} ${sentence}`);
    sessionStorage.setItem(key, `${form.dataset.notSaved} ${sentence}`);
    timer = setTimeout(() => { timer = undefined; look().finally(send); }, 4000);
  }

  async function look() {
    if (sending || document.hidden) return;
    try {
      show(await call('standing'));
    } catch {
      // no network: what is tapped waits, and says so itself
    }
  }

  form.addEventListener('change', ({ target }) => {
    const option = target.closest('fieldset')?.dataset.option;
    if (option) waiting[option] = target.value;
    else waiting.words = words();
    keep();
    timer = undefined;
    send();
  });

  const words = () => ({ name: form.querySelector('#name')?.value ?? '', comment: form.querySelector('#comment').value });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    waiting.words = words();
    keep();
    timer = undefined;
    await send();
    if (event.submitter?.id === 'receipt') {
      try {
        await call('receipt', {});
        say('saved', event.submitter.dataset.sent);
      } catch (problem) {
        say(problem.refused ? 'refused' : 'waiting', problem.refused ? problem.sentence : form.dataset.waitingForNet);
      }
    }
  });

  const told = sessionStorage.getItem(key);
  if (told) {
    sessionStorage.removeItem(key);
    say('refused', told);
  }
  Object.entries(waiting).forEach(([option, choice]) => {
    if (option === 'words') {
      form.querySelector('#comment').value = choice.comment;
      if (form.querySelector('#name')) form.querySelector('#name').value = choice.name;
    } else check(option, choice);
  });
  addEventListener('online', () => { timer = undefined; send(); });
  document.addEventListener('visibilitychange', () => look());
  setInterval(look, pause.look);
  call('opened', {}).then(show).catch(() => undefined).finally(send);
} else if (sessionStorage.length) {
  // the poll closed while somebody answered: say so once
  const told = [...Object.keys(sessionStorage)].find((it) => it.startsWith('tafel-poll-') && location.pathname.endsWith(it.slice('tafel-poll-'.length)));
  if (told) {
    const line = document.createElement('p');
    line.className = 'alert';
    line.setAttribute('role', 'alert');
    line.textContent = sessionStorage.getItem(told);
    sessionStorage.removeItem(told);
    document.querySelector('h1').after(line);
  }
}
