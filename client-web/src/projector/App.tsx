export function App() {
  return <h1>Handsup projector</h1>
}
