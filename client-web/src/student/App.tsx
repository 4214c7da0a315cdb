export function App() {
  return <h1>Handsup</h1>
}
