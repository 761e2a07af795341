import { useEffect, useState } from 'preact/hooks'

// The same width as in layout.css.
const query = '(min-width: 48rem)'

/** Whether there is room for more than one column. */
export function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(query).matches)
  useEffect(() => {
    const media = matchMedia(query)
    const onChange = () => setWide(media.matches)
    media.addEventListener('change', onChange)
    return () => media.removeEventListener('change', onChange)
  }, [])
  return wide
}
