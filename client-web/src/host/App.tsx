export function App() {
  return <h1>Handsup host</h1>
}
