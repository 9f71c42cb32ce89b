/** Tables, charts and a page for people; computes nothing new beyond sums and means. */
@NullMarked
package io.github.evenhand.report;

import org.jspecify.annotations.NullMarked;
