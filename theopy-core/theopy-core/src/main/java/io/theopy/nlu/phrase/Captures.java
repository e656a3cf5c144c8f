package io.theopy.nlu.phrase;

/** The values of the named parts of a rule that matched. */
public final class Captures {
    private final String[] names;
    private final Object[] values;

    public Captures(String[] names, Object[] values) {
        this.names = names;
        this.values = values;
    }

    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    public <V> V get(String name, Class<V> type) {
        int index = indexOf(name);
        if (index < 0) {
            throw new IllegalStateException("the rule has no part {" + name + "}; ask has() first");
        }
        return type.cast(values[index]);
    }

    public <V> V get(String name, Class<V> type, V otherwise) {
        return has(name) ? get(name, type) : otherwise;
    }

    public int number(String name) {
        return get(name, Long.class).intValue();
    }

    public int number(String name, int otherwise) {
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
