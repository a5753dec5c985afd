// Sends what somebody says about a part of the report. What is typed stays in this browser until the server has it.
const session = location.pathname.split('/')[2];
const me = new URLSearchParams(location.search).get('me');

for (const form of document.querySelectorAll('form[data-block]')) {
  const field = form.querySelector('textarea');
  const status = form.querySelector('[role=status]');
  const button = form.querySelector('button');
  const kept = `tafel-remark-${form.dataset.block}`;
  field.value = localStorage.getItem(kept) ?? '';
  if (field.value) form.closest('details').open = true;
  field.addEventListener('input', () => localStorage.setItem(kept, field.value));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    status.textContent = '…';
    try {
      const answer = await fetch(`/api/lab/${session}/report/remarks`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Tafelronde': '1', 'Accept-Language': form.dataset.language },
        body: JSON.stringify({ block: form.dataset.block, text: field.value, language: form.dataset.language, me }),
      });
      if (answer.ok) {
        localStorage.removeItem(kept);
        show(form, (await answer.json()).text);
        field.value = '';
        status.textContent = form.dataset.sent;
      } else {
        status.textContent = (await answer.json()).detail;
      }
    } catch {
      status.textContent = form.dataset.unsent;
    } finally {
      button.disabled = false;
    }
  });
}

/** Puts it above the form, as it will stand there from now on. */
function show(form, text) {
  const list = form.closest('section').querySelector('ul.remarks') ?? document.createElement('ul');
  list.className = 'remarks';
  const item = list.appendChild(document.createElement('li'));
  item.appendChild(document.createElement('p')).textContent = text;
  item.lang = form.dataset.language;
  if (!list.isConnected) form.closest('details').before(list);
}
