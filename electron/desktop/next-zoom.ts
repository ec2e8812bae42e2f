const ZOOM_STEPS = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2]

/** The next zoom up or down from a factor, within 80 % and 200 %. */
export function nextZoom(factor: number, direction: 'in' | 'out'): number {
  // Chromium hands back 1.1000000000000003 for 1.1.
  const near = 0.01
  const next =
    direction === 'in'
      ? ZOOM_STEPS.find((step) => step > factor + near)
      : ZOOM_STEPS.findLast((step) => step < factor - near)
  return next ?? (direction === 'in' ? 2 : 0.8)
}
