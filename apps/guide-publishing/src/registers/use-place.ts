import { computed, type WritableComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';

/** One value of the address's query, so that a filter survives reload, sharing and going back. */
export function usePlace(name: string, usual = ''): WritableComputedRef<string> {
  const route = useRoute();
  const router = useRouter();
  return computed({
    get: () => {
      const value = route.query[name];
      return typeof value === 'string' ? value : usual;
    },
    set: (value) => {
      const { [name]: _, ...rest } = route.query;
      void router.replace({ query: value === usual ? rest : { ...rest, [name]: value } });
    },
  });
}
