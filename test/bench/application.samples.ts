/** The bundle of the bench, and answers that lead to four items in four departments and both of its data steps. */
export const bundleName = '开办餐饮店一件事';

export const answers = {
  hasLicence: 'yes',
  place: 'gangbei',
  centralKitchen: 'no',
  area: 360,
  investment: 50,
  fireMode: 'general',
  foodItems: ['hot', 'cold'],
  tenure: 'leased',
  hasSign: 'yes',
  bigSign: 'no',
  sellTobacco: 'yes',
  nearSchool: 'no',
  brightKitchen: 'yes',
} as const;

export const opinion = '材料齐全，符合条件';
