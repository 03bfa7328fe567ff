// Progressive: every page works without this file. It looks for changes and tells or reloads, and stops double clicks.
;(() => {
  const seen = document.body.dataset.revision
  let touched = document.body.dataset.live !== 'reload'

  document.addEventListener('input', () => {
    touched = true
  })
  for (const details of document.querySelectorAll('details'))
    details.addEventListener('toggle', () => {
      touched = true
    })
  document.addEventListener('submit', (event) => {
    // After the browser has taken the button's value into the form.
    setTimeout(() => {
      for (const button of event.target.querySelectorAll('button')) button.disabled = true
    })
  })
  // Coming back by the back button shows the page as it was left, with its buttons still off.
  window.addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('button:disabled')) button.disabled = false
  })
  document.querySelector('.alert')?.focus()

  async function look() {
    if (document.visibilityState !== 'visible') return
    const answer = await fetch('/console/revision')
    const { revision } = await answer.json()
    if (revision === seen) return
    const typing = document.activeElement?.matches('input, textarea, select')
    if (touched || typing) {
      const line = document.getElementById('changed')
      if (line && !line.textContent) {
        const link = document.createElement('a')
        link.href = window.location.pathname
        link.textContent = '刷新查看'
        line.append('办件或时间有了变化。您填写的内容还在，', link)
      }
      return
    }
    window.location.reload()
  }
  // A sandbox that is away is simply asked again.
  setInterval(() => look().catch(() => undefined), 2_000)
})()
