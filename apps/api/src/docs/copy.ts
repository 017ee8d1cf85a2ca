/** Puts a button on each example that copies it. Where the browser lets no page copy, there is none. */
for (const example of document.querySelectorAll('.code')) {
  const head = example.querySelector('.code__head')
  const code = example.querySelector('code')
  if (!('clipboard' in navigator) || !head || !code) continue
  const button = document.createElement('button')
  const told = document.createElement('span')
  button.type = 'button'
  button.className = 'code__copy'
  button.textContent = 'Copy'
  told.className = 'visually-hidden'
  told.role = 'status'
  button.addEventListener('click', () => {
    void navigator.clipboard.writeText(code.textContent).then(
      () => {
        button.textContent = told.textContent = 'Copied'
        setTimeout(() => {
          button.textContent = 'Copy'
          told.textContent = ''
        }, 2_000)
      },
      () => (told.textContent = 'The browser did not let this page copy.'),
    )
  })
  head.append(button, told)
}
