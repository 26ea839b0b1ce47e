'use strict';
(() => {
  const words = document.body.dataset;
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);
  const $ = id => document.getElementById(id);

  // --- copying: exactly the text, line ends included

  const fallBack = text => {
    let done = false;
    const put = event => { event.clipboardData.setData('text/plain', text); event.preventDefault(); done = true; };
    document.addEventListener('copy', put);
    try { document.execCommand('copy'); } finally { document.removeEventListener('copy', put); }
    return done;
  };
  const write = async text => {
    try { await navigator.clipboard.writeText(text); return true; } catch { return fallBack(text); }
  };
  const said = $('said');
  const copy = async button => {
    const { name } = button.dataset;
    const done = await write(JSON.parse(button.dataset.copy));
    for (const other of document.querySelectorAll('.now')) other.classList.remove('now');
    const row = button.closest('.field') ?? button;
    row.classList.add('now');
    row.classList.toggle('done', done);
    said.textContent = '';
    said.textContent = fill(done ? words.copied : words.failed, name);
    return done;
  };

  // --- one key after the other through the fields, hand-off by hand-off

  const fields = [...document.querySelectorAll('button[data-step]')];
  let place = 0;
  const show = () => {
    const next = fields[place];
    const of = next ? fields.filter(field => field.dataset.of === next.dataset.of) : [];
    $('next').disabled = !next;
    $('previous').disabled = place === 0;
    $('next-name').textContent = next ? fill(words.next, next.dataset.name) : words.none;
    $('progress').textContent = next ? `${fill(words.progress, of.indexOf(next) + 1, of.length)} · ${next.dataset.of}` : '';
  };
  const go = async to => {
    const field = fields[to];
    if (!field) return;
    // At once, so that a key pressed twice copies two fields.
    place = to + 1;
    show();
    field.closest('.field').scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
    await copy(field);
  };
  document.addEventListener('click', event => {
    const button = event.target.closest('button.copy');
    if (!button) return;
    const index = fields.indexOf(button);
    if (index >= 0) { place = index + 1; show(); }
    copy(button);
  });
  $('next').addEventListener('click', () => go(place));
  $('previous').addEventListener('click', () => go(Math.max(0, place - 2)));
  document.addEventListener('keydown', event => {
    if (!$('keys').checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (event.target.matches('input:not([type=checkbox]), textarea')) return;
    // A Korean keyboard gives other letters on the same keys.
    const key = /^[a-z]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace('Key', '').toLowerCase();
    if (key === 'n') go(place); else if (key === 'p') go(Math.max(0, place - 2)); else return;
    event.preventDefault();
  });
  document.querySelector('.bar').hidden = false;
  show();

  // --- the clock

  const length = time => {
    const seconds = Math.floor(Math.abs(time) / 1000);
    const [minutes, hours, days] = [Math.floor(seconds / 60), Math.floor(seconds / 3600), Math.floor(seconds / 86400)];
    return days ? fill(words.days, days, hours % 24) : hours ? fill(words.hours, hours, minutes % 60) : fill(words.minutes, minutes, seconds % 60);
  };
  const clock = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'short', hour: '2-digit', minute: '2-digit' });
  const tick = () => {
    const now = Date.now();
    for (const count of document.querySelectorAll('[data-until]')) {
      const left = Date.parse(count.dataset.until) - now;
      const text = fill(left < 0 ? words.late : words.left, length(left));
      if (count.textContent !== text) count.textContent = text;
      count.classList.toggle('late', left < 0);
      count.classList.toggle('soon', left >= 0 && left < 600000);
    }
    for (const answer of document.querySelectorAll('[data-within]')) {
      const text = fill(words.now, clock.format(now + answer.dataset.within * 60000));
      if (answer.textContent !== text) answer.textContent = text;
    }
  };
  tick();
  setInterval(tick, 1000);

  // --- the line that tells the number

  for (const input of document.querySelectorAll('[data-line]')) {
    const part = input.closest('section');
    const button = part.querySelector('button.copy');
    const wrong = part.querySelector('.wrong');
    input.addEventListener('input', () => {
      const digits = input.value.replace(/^[\s[]*(tracking\s?id|case|sr)?\s*[#:]?/i, '').replace(/[\s\u00a0\-\]]/g, '');
      const isNumber = /^[0-9]{15,16}$/.test(digits);
      const line = JSON.parse(input.dataset.line) + (isNumber ? digits : '');
      part.querySelector('.line .code').textContent = line;
      button.dataset.copy = JSON.stringify(line);
      const says = isNumber || input.value.trim() === '' ? '' : words.wrong;
      if (wrong.textContent !== says) wrong.textContent = says;
      input.setAttribute('aria-invalid', String(says !== ''));
    });
  }
})();
