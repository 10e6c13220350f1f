'use strict';

// What stands behind the # is sent to nobody until the button is pressed.
const [what, token] = location.hash.slice(1).split('=', 2);
history.replaceState(null, '', location.pathname);

const element = id => document.getElementById(id);
const say = words => { element('words').textContent = words; };

async function post(path, body) {
  const response = await fetch('/api/v1/auth/' + path, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body)
  });
  const answer = await response.text();
  const json = answer ? JSON.parse(answer) : {};
  if (!response.ok) {
    throw new Error(json.errors?.[0]?.message ?? json.message ?? 'That did not work. Please try again.');
  }
  return json;
}

const pages = {
  verify: {
    title: 'Confirm your address', words: 'Press the button and we know that mail reaches you.', button: 'Confirm',
    send: () => post('email/verify', { token }), done: 'Thank you, your address is confirmed.'
  },
  reset: {
    title: 'Set a new password', words: 'All your sessions end, and you sign in with the new one.', button: 'Set it',
    password: true,
    send: () => post('password/reset', { token, password: element('password').value }),
    done: 'Your password is set. Please sign in at the desk.'
  },
  invitation: {
    title: 'You are invited', words: '', button: 'Join', name: true, password: true,
    begin: async () => {
      const invitation = await post('invitations/look', { token });
      say(invitation.businessName + ' would like you to work with them. You will sign in as ' + invitation.email + '.');
    },
    send: () => post('invitations/accept',
      { token, name: element('name').value, password: element('password').value }),
    done: 'Welcome! Please sign in at the desk.'
  }
};

function show(page) {
  element('title').textContent = page.title;
  say(page.words);
  element('name-row').hidden = !page.name;
  element('password-row').hidden = !page.password;
  element('send').textContent = page.button;
  element('form').hidden = false;
  element('form').addEventListener('submit', async event => {
    event.preventDefault();
    element('send').disabled = true;
    try {
      await page.send();
      element('form').hidden = true;
      say(page.done);
    } catch (failure) {
      say(failure.message);
    }
    element('send').disabled = false;
  });
}

if (what === 'signin' && token) {
  element('title').textContent = 'Sign in';
  say('Paste this into the desk: ');
  element('words').append(Object.assign(document.createElement('code'), { textContent: token }));
} else if (Object.hasOwn(pages, what) && token) {
  show(pages[what]);
  pages[what].begin?.().catch(failure => {
    element('form').hidden = true;
    say(failure.message);
  });
}
