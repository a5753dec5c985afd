package nl.tafelronde.board.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tafelronde.board.PhotoCard;
import nl.tafelronde.board.PhotoId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where photos are kept: in the database, so that they are backed up, cleaned up and seen by every node like everything else. */
@Repository
public class PhotoStore {

    private static final String CARD = "select id, width, height, caption, shown, noted, created_at from board_photo ";

    private final JdbcClient database;

    PhotoStore(JdbcClient database) {
        this.database = database;
    }

    /** A photo ready to be kept. */
    public record Pictures(int width, int height, byte[] picture, byte[] preview) {
    }

    public void add(PhotoId id, UUID board, Pictures pictures, Instant now) {
        database.sql("insert into board_photo (id, board_id, width, height, picture, preview, caption, shown, noted, created_at) values (?, ?, ?, ?, ?, ?, '', false, 0, ?)")
                .params(id.value(), board, pictures.width(), pictures.height(), pictures.picture(), pictures.preview(), utc(now)).update();
    }

    public List<PhotoCard> of(UUID board) {
        return database.sql(CARD + "where board_id = ? order by created_at, id").param(board).query((row, _) -> card(row)).list();
    }

    public Optional<PhotoCard> find(UUID board, PhotoId id) {
        return database.sql(CARD + "where board_id = ? and id = ?").params(board, id.value()).query((row, _) -> card(row)).optional();
    }

    public Optional<byte[]> picture(PhotoId id, boolean small) {
        return database.sql("select " + (small ? "preview" : "picture") + " from board_photo where id = ?").param(id.value())
                .query((row, _) -> row.getBytes(1)).optional();
    }

    public int count(UUID board) {
        return database.sql("select count(*) from board_photo where board_id = ?").param(board).query(Integer.class).single();
    }

    /** At most one photo of a board is shown. */
    public void show(UUID board, PhotoId id, boolean shown) {
        database.sql("update board_photo set shown = (id = ? and ?) where board_id = ?").params(id.value(), shown, board).update();
    }

    public void caption(PhotoId id, String caption) {
        database.sql("update board_photo set caption = ? where id = ?").params(caption, id.value()).update();
    }

    public void noted(PhotoId id) {
        database.sql("update board_photo set noted = noted + 1 where id = ?").param(id.value()).update();
    }

    public boolean remove(PhotoId id) {
        return database.sql("delete from board_photo where id = ?").param(id.value()).update() > 0;
    }

    public int removeOlderThan(Instant moment) {
        return database.sql("delete from board_photo where created_at < ?").param(utc(moment)).update();
    }

    private static PhotoCard card(ResultSet row) throws SQLException {
        return new PhotoCard(new PhotoId(row.getObject("id", UUID.class)), row.getInt("width"), row.getInt("height"), row.getString("caption"),
                row.getBoolean("shown"), row.getInt("noted"), row.getObject("created_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
