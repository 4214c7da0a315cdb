/** What one attempt to reach the server tells whoever makes it. After `onClose` it tells nothing more. */
export interface Ends {
  onOpen(): void
  onText(text: string): void
  /** @param code the close code, where the server gave one */
  onClose(code?: number): void
}

/** One attempt to reach the server, over a socket or over what stands in for one. */
export interface Link {
  /** Says something if it is open. */
  say(text: string): boolean
  /** Lets go; nothing is told any more. */
  close(): void
}

function address(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/ws`
}

/** A WebSocket to the page's own server. */
export function socket(ends: Ends): Link {
  const socket = new WebSocket(address())
  socket.onopen = () => ends.onOpen()
  socket.onmessage = (event) => ends.onText(String(event.data))
  socket.onclose = (event) => ends.onClose(event.code)
  return {
    say(text) {
      const open = socket.readyState === WebSocket.OPEN
      if (open) socket.send(text)
      return open
    },
    close() {
      socket.onopen = socket.onmessage = socket.onclose = null
      socket.close()
    },
  }
}

/**
 * For networks that break WebSocket: what the server says comes as events in one endless answer, what we say goes up in
 * requests, one at a time. One that fails ends the link, as a cut ends a socket.
 */
export function stream(ends: Ends): Link {
  const cut = new AbortController()
  let line = ''
  let waiting: string[] = []
  let busy = false

  const ask = async (path: string, body?: string) => {
    const answer = await fetch(path, { method: 'POST', cache: 'no-store', signal: cut.signal, ...(body && { body }) })
    if (!answer.ok) throw new Error(path)
    return answer
  }

  const end = (code?: number) => {
    if (cut.signal.aborted) return
    cut.abort()
    ends.onClose(code)
  }

  const push = async (text: string) => {
    waiting.push(text)
    if (busy) return
    busy = true
    while (waiting.length > 0) {
      const body = [line, ...waiting].join('\n')
      waiting = []
      await ask('/say', body)
    }
    busy = false
  }

  const say = (text: string) => {
    if (!line || cut.signal.aborted) return false
    push(text).catch(() => end())
    return true
  }

  const hear = (event: string) => {
    const [, name, data = ''] = /(?:event: (\w+)\n)?data: (.*)$/.exec(event) ?? []
    if (cut.signal.aborted) return
    if (name === 'line') {
      line = data
      ends.onOpen()
    } else if (name === 'ping') say(`pong ${data}`)
    else if (name === 'close') end(Number(data))
    else if (data) ends.onText(data)
  }

  const listen = async () => {
    const { body } = await ask('/events')
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    let rest = ''
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      const events = (rest + part.value).split('\n\n')
      rest = events.pop() ?? ''
      events.forEach(hear)
    }
  }
  listen()
    .catch(() => undefined)
    .then(() => end())

  return { say, close: () => cut.abort() }
}
