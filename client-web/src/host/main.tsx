import { render } from 'preact'
import { begin } from '../ui/theme'
import { App } from './App'
import { House } from './house'
import '@fontsource-variable/literata/wght.css'
import '../ui/tokens.css'
import '../ui/base.css'
import './host.css'
import './report/report.css'

begin()
const house = new House()
house.follow(location.hash)
addEventListener('popstate', () => house.follow(location.hash))
const root = document.getElementById('app')
if (root) render(<App house={house} />, root)
