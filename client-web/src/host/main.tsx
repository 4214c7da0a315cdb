import { render } from 'preact'
import { App } from './App'
import '@fontsource-variable/literata/wght.css'
import './host.css'

const root = document.getElementById('app')
if (root) render(<App />, root)
