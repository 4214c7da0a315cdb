import { render } from 'preact'
import { begin } from '../ui/theme'
import { App } from './App'
import { codeIn } from './route'
import { Session } from './session'
import { allow } from './sound'
import '@fontsource-variable/literata/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import './projector.css'

begin()
const session = new Session()
const follow = () => {
  const code = codeIn(location.hash)
  if (code) session.show(code)
}
follow()
addEventListener('hashchange', follow)
addEventListener('pointerdown', allow)
addEventListener('keydown', allow)

/** A screen that goes dark in the middle of a question helps nobody. Only pages served with TLS or from this machine may ask. */
const stayAwake = () => {
  if (document.visibilityState === 'visible') void navigator.wakeLock?.request('screen').catch(() => undefined)
}
stayAwake()
document.addEventListener('visibilitychange', stayAwake)

const root = document.getElementById('app')
if (root) render(<App session={session} />, root)
