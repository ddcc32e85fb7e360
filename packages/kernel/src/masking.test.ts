import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskAddress, maskIdNumber, maskMobile, maskMobileForLabel, maskName } from './masking.ts';

describe('masks', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳娜娜', '欧**娜'],
    ['王小明', '王*明'],
    ['李', '*'],
    ['', ''],
    ['𠮷田', '𠮷*'],
  ])('name %j', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('hides four digits of a mobile on screens and six on labels', () => {
    expect(maskMobile('13812341234')).toBe('138****1234');
    expect(maskMobileForLabel('13812341234')).toBe('138******34');
  });

  it('keeps four characters at both ends of an identity number', () => {
    expect(maskIdNumber('450802199001010018')).toBe('4508**********0018');
  });

  it('hides whole what is too short to be hidden in part', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 9 }).map((text) => text.trim()),
        (text) => {
          expect(maskMobileForLabel(text)).toBe('*'.repeat([...text].length));
          expect(maskIdNumber(text)).toBe('*'.repeat([...text].length));
        },
      ),
    );
  });

  it.each([
    ['贵港市港北区中山路12号3栋2单元501室', '贵港市港北区中山路12号****'],
    ['中山路12号501', '中山路12号****'],
    ['阳光小区3-2-501', '阳光小区****'],
    ['建设中路8号A座1201房', '建设中路8号****'],
    ['幸福苑三单元五零一室', '幸福苑****'],
    ['中山路 8 号示例小区 2 栋 301', '中山路 8 号示例小区 ****'],
    ['中山路 8 号 3 单元 501 室', '中山路 8 号 ****'],
    ['建设中路8号', '建设中路8号'],
    ['大圩镇新建村', '大圩镇新建村'],
  ])('address %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});
