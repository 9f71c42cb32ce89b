/**
 * Published systems of equalisation: formulas with the coefficients of their law, usable on their own, as baselines and as
 * starting points of reforms. Nothing is optimised here and nothing rounds.
 */
@NullMarked
package io.github.evenhand.equalisation;

import org.jspecify.annotations.NullMarked;
