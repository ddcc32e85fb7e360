import { type Ref, ref, watchEffect } from 'vue';

const storageKey = 'onewindow.elder';
const elder = ref(localStorage.getItem(storageKey) === '1');

watchEffect(() => {
  if (elder.value) document.documentElement.dataset['mode'] = 'elder';
  else delete document.documentElement.dataset['mode'];
  localStorage.setItem(storageKey, elder.value ? '1' : '0');
});

/** The large version, remembered on this device. Same pages, same abilities. */
export function useElderMode(): { elder: Readonly<Ref<boolean>>; toggle: () => void } {
  return {
    elder,
    toggle: () => {
      elder.value = !elder.value;
    },
  };
}
