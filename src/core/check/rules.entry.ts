import type { Rule } from './rules.js';

/** A rule as the tables write it; `fixed` for a warning that no item could waive. */
export type RuleEntry = Omit<Rule, 'waivable'> & { readonly fixed?: true };

/** The works that the rules' sources name in short. */
export const LITERATURE: Readonly<Record<string, string>> = {
  'Haladyna 2002':
    'Haladyna, T. M., Downing, S. M., & Rodriguez, M. C. (2002). A Review of Multiple-Choice Item-Writing Guidelines for Classroom Assessment. Applied Measurement in Education, 15(3), 309–334. https://doi.org/10.1207/s15324818ame1503_5',
  'Rodriguez 2005':
    'Rodriguez, M. C. (2005). Three Options Are Optimal for Multiple-Choice Items: A Meta-Analysis of 80 Years of Research. Educational Measurement: Issues and Practice, 24(2), 3–13. https://doi.org/10.1111/j.1745-3992.2005.00006.x',
  'Shute 2008':
    'Shute, V. J. (2008). Focus on Formative Feedback. Review of Educational Research, 78(1), 153–189. https://doi.org/10.3102/0034654307313795',
};
