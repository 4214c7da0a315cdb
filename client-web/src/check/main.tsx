import { render } from 'preact'
import { Cell } from '../game/cell'
import { begin } from '../ui/theme'
import { App } from './App'
import { Check } from './check'
import '@fontsource-variable/literata/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import '../host/host.css'
import './check.css'

begin()
const root = document.getElementById('app')
if (root) render(<App check={new Cell(new Check())} />, root)
