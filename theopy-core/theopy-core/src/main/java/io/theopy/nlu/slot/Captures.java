package io.theopy.nlu.slot;

/** The values of the named parts of a rule that matched. */
final class Captures {
    private final String[] names;
    private final Object[] values;

    Captures(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    boolean has(String name) {
        return indexOf(name) >= 0;
    }

    <V> V get(String name, Class<V> type) {
        int index = indexOf(name);
        if (index < 0) {
            throw new IllegalStateException("the rule has no part {" + name + "}; ask has() first");
        }
        return type.cast(values[index]);
    }

    <V> V get(String name, Class<V> type, V otherwise) {
        return has(name) ? get(name, type) : otherwise;
    }

    int number(String name) {
        return get(name, Long.class).intValue();
    }

    int number(String name, int otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
