package io.theopy.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What stands in tables, read past whatever is tested. */
public final class TableContents {
    private TableContents() {}

    /** All rows of {@code tables}, sorted; without the columns that only count rows. */
    public static List<String> of(DataSource database, String... tables) {
        List<String> all = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        all.add(table + row(rows));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return all.stream().sorted().toList();
    }

    public static void delete(DataSource database, String... tables) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : tables) {
                statement.executeUpdate("DELETE FROM " + table);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String row(ResultSet rows) throws SQLException {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
            String column = rows.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
            if (!column.equals("sequence_number")) {
                row.append(' ').append(column).append('=').append(rows.getString(i));
            }
        }
        return row.toString();
    }
}
