package io.theopy.db;

import com.zaxxer.hikari.HikariDataSource;
import io.theopy.store.SqlDatabase;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A migrated database with pools of its own. Closing it closes those. */
public final class TestDatabase implements AutoCloseable {
    private final List<HikariDataSource> pools;
    private final Function<List<DataSource>, SqlDatabase> open;
    private final SqlDatabase sql;

    TestDatabase(Function<List<DataSource>, SqlDatabase> open, HikariDataSource... pools) {
        this.pools = List.of(pools);
        this.open = open;
        this.sql = with(UnaryOperator.identity());
    }

    /** As ledger and audit log see it. */
    public SqlDatabase sql() {
        return sql;
    }

    /** The same, with calls that fail when {@code faults} say so. */
    public SqlDatabase failing(Faults faults) {
        return with(faults::around);
    }

    /** For statements past whatever is tested, also such as change something. */
    public DataSource source() {
        return pools.get(pools.size() - 1);
    }

    private SqlDatabase with(UnaryOperator<DataSource> around) {
        return open.apply(pools.stream().map(DataSource.class::cast).map(around).toList());
    }

    @Override
    public void close() {
        pools.forEach(HikariDataSource::close);
    }
}
