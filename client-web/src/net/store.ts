/** The browser's storage, or memory that lasts as long as the page where a browser keeps none. */
export interface Store {
  get<T>(key: string): T | undefined
  set(key: string, value: unknown): void
  remove(key: string): void
}

/** A store on one of the browser's two storages. What cannot be read counts as not there. */
export function storeOn(name: 'localStorage' | 'sessionStorage'): Store {
  const memory = new Map<string, string>()
  const storage = (): Storage | undefined => {
    try {
      return globalThis[name]
    } catch {
      return undefined
    }
  }
  return {
    get<T>(key: string) {
      try {
        const text = memory.get(key) ?? storage()?.getItem(key)
        return text ? (JSON.parse(text) as T) : undefined
      } catch {
        return undefined
      }
    },
    set(key, value) {
      const text = JSON.stringify(value)
      try {
        const place = storage()
        if (!place) throw new Error('no storage')
        place.setItem(key, text)
        memory.delete(key)
      } catch {
        memory.set(key, text)
      }
    },
    remove(key) {
      memory.delete(key)
      try {
        storage()?.removeItem(key)
      } catch {
        // Nothing was stored, then.
      }
    },
  }
}
