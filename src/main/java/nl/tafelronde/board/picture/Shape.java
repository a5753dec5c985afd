package nl.tafelronde.board.picture;

/** What a picture consists of, in points from the top left. */
sealed interface Shape {

    /** A box with round corners; a line around it only when its colour is not empty. */
    record Box(double x, double y, double width, double height, double round, String fill, String line, boolean dashed) implements Shape {
    }

    /** One line of text that stands on {@code y}. */
    record Text(double x, double y, float size, boolean bold, String colour, String words) implements Shape {
    }
}
