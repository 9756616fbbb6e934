import type { ScoringTexts } from './texts.js';

/** Armenian, where responses are scored; a file of its own for length alone. */
export const scoring: ScoringTexts['scoring'] = {
  open: 'Գնահատվում է այս էջում',
  sealed: 'Գնահատվում է այս էջում, լուծումները թաքցված են աչքից',
  remote: (host) => `Գնահատում է ${host}-ը․ Ձեր պատասխաններն ուղարկվում են այնտեղ՝ առանց Ձեր անվան`,
  unscored: (n) => `Դեռ չգնահատված պատասխաններ՝ ${n}։ Դրանք պահպանված են և կրկին կուղարկվեն։`,
  refused: (n) => `Պատասխաններ, որոնք սերվերը չի գնահատում՝ ${n}։ Դրանք պահպանված են։`,
  sendAgain: 'Կրկին ուղարկել',
};
