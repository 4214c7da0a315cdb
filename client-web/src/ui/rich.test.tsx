import { render } from 'preact'
import { describe, expect, it } from 'vitest'
import { named, plain, show } from './rich'

/** A text as the server writes it: `[x …]` stands for an element. */
const marked = (words: string, body: string) =>
  `\uE000${words}\uE001${body.replace(/\[/g, '\uE002').replace(/\]/g, '\uE003')}`

function drawn(text: string, maths = true): string {
  const page = document.createElement('p')
  render(show(text, maths), page)
  return page.innerHTML
}

describe('a text of a deck', () => {
  it('is drawn as it is where it has no markup', () => {
    expect(drawn('a <b>b</b> & *c*')).toBe('a &lt;b&gt;b&lt;/b&gt; &amp; *c*')
    expect(plain('a')).toBe('a')
    expect(named('a')).toBeUndefined()
  })

  it('has its words set apart', () => {
    const text = marked('not H₂O', '[e[snot]] H[l2]O[r][U[Ione][Itwo]]')
    expect(drawn(text)).toBe('<em><strong>not</strong></em> H<sub>2</sub>O<br><ul><li>one</li><li>two</li></ul>')
    expect(named(text)).toBe('not H₂O')
  })

  it('has its formulas as MathML', () => {
    const text = marked('If x²/2', 'If [m[f[x[ix][n2]][n2]]]')
    expect(drawn(text)).toBe(
      'If <math displaystyle="true"><mfrac><msup><mi>x</mi><mn>2</mn></msup><mn>2</mn></mfrac></math>',
    )
    const page = document.createElement('p')
    render(show(text, true), page)
    expect(page.querySelector('mfrac')?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML')
  })

  it('is in plain words where the browser has no MathML', () => {
    expect(drawn(marked('If x²', 'If [m[x[ix][n2]]]'), false)).toBe('If x²')
    expect(drawn(marked('not', '[enot]'), false)).toBe('<em>not</em>')
  })

  it('never is HTML, nor an element that is not known', () => {
    expect(drawn(marked('x', '[e<img src=x onerror=alert(1)>]'))).toBe('<em>&lt;img src=x onerror=alert(1)&gt;</em>')
    expect(drawn(marked('x', '[?a[?b]]'))).toBe('ab')
    expect(drawn(marked('x', 'a]b[e'))).toBe('a')
    expect(drawn('\uE000')).toBe('')
    expect(drawn(marked('x', '[e'.repeat(10_000)))).toContain('<em>')
  })
})
