/** A value once it has stood still for a while: what is asked of the service as somebody types. */
import { useEffect, useState } from 'react'

const STILL = 300

export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(value), STILL)
    return () => window.clearTimeout(timer)
  }, [value])
  return settled
}
