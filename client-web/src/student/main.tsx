import { render } from 'preact'
import { onChange } from '../game/cell'
import { begin } from '../ui/theme'
import { App } from './App'
import { codeIn, showCode } from './route'
import { Session } from './session'
import '../ui/tokens.css'
import '../ui/base.css'
import './student.css'

begin()
const session = new Session()
const asked = codeIn(new URL(location.href))
if (!session.resume(asked || undefined)) session.code.value = asked
onChange(() => {
  if (session.link.value !== 'idle') showCode(session.code.value)
})
const root = document.getElementById('app')
if (root) render(<App session={session} />, root)
