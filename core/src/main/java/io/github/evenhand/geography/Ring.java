package io.github.evenhand.geography;

import java.util.Arrays;

/** A closed line on the earth: the outer border of something, or the border of a hole in it. Degrees of WGS 84. */
public final class Ring {

    private static final int LEAST = 3;

    private final double[] longitudes;
    private final double[] latitudes;

    private Ring(double[] longitudes, double[] latitudes) {
        this.longitudes = longitudes;
        this.latitudes = latitudes;
    }

    /**
     * {@return a ring through corners; the last is joined to the first, whether or not it is given again}
     *
     * @param longitudes from -180 to 180
     * @param latitudes from -90 to 90, as many
     * @throws IllegalArgumentException if there are fewer than three, not as many of both, or one is out of range
     */
    public static Ring of(double[] longitudes, double[] latitudes) {
        if (longitudes.length != latitudes.length || longitudes.length < LEAST) {
            throw new IllegalArgumentException("Ring must have at least " + LEAST
                    + " corners, each with a longitude and a latitude, found " + longitudes.length + " and "
                    + latitudes.length);
        }
        for (int at = 0; at < longitudes.length; at++) {
            // Written so that what is no number is out of range as well.
            if (!(Math.abs(longitudes[at]) <= 180 && Math.abs(latitudes[at]) <= 90)) {
                throw new IllegalArgumentException(
                        "Ring must have longitudes from -180 to 180 and latitudes from -90 to 90, found "
                                + longitudes[at] + ", " + latitudes[at]);
            }
        }
        return new Ring(longitudes.clone(), latitudes.clone());
    }

    /** {@return how many corners it was given} */
    public int size() {
        return longitudes.length;
    }

    /**
     * {@return the longitude of a corner, in degrees from -180 to 180; east is above 0}
     *
     * @param corner from 0, in the order given
     */
    public double longitude(int corner) {
        return longitudes[corner];
    }

    /**
     * {@return the latitude of a corner, in degrees from -90 to 90; north is above 0}
     *
     * @param corner from 0, in the order given
     */
    public double latitude(int corner) {
        return latitudes[corner];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring that
                && Arrays.equals(longitudes, that.longitudes)
                && Arrays.equals(latitudes, that.latitudes);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(longitudes) + Arrays.hashCode(latitudes);
    }

    @Override
    public String toString() {
        return size() + " corners";
    }
}
