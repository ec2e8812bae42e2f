const TO_THE_MINUTE = 'YYYY-MM-DDTHH:mm'.length

/** Whether a moment (or a day) lies after the present one; both are ISO text, minutes count. */
export const isAhead = (moment: string, present: string): boolean =>
  moment.slice(0, TO_THE_MINUTE) > present.slice(0, TO_THE_MINUTE)
