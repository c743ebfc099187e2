package io.atelier.dataset.sketch;

import java.awt.geom.Path2D;

/**
 * The measures of an upper garment in pixels. Widths are from the middle; heights are y
 * coordinates, 0 at the top.
 *
 * @param top height of the ends of the neckline
 * @param neckDepth depth of the neckline below them
 * @param chest width under the arms
 * @param hem width at the lower end
 * @param bottom height of the lower end
 */
record Cut(double top, double neck, double neckDepth, double shoulder, double chest, double waist, double hem,
		double bottom) {

	// Halves reach slightly over the middle, so that they overlap.
	private static final double OVERLAP = -0.4;

	double armpit() {
		return this.top + 7;
	}

	double shoulderHeight() {
		return this.top + 0.35 * (this.shoulder - this.neck);
	}

	Path2D torso() {
		Path2D half = new Path2D.Double(Path2D.WIND_NON_ZERO);
		half.moveTo(OVERLAP, this.top + this.neckDepth);
		half.quadTo(0.8 * this.neck, this.top + this.neckDepth, this.neck, this.top);
		half.lineTo(this.shoulder, shoulderHeight());
		half.quadTo(this.chest - 0.4, this.top + 4, this.chest, armpit());
		half.quadTo(this.waist, 0.6 * armpit() + 0.4 * this.bottom, 0.5 * (this.waist + this.hem),
				0.3 * armpit() + 0.7 * this.bottom);
		half.lineTo(this.hem, this.bottom);
		half.lineTo(OVERLAP, this.bottom + 0.3);
		half.closePath();
		return half;
	}

	Path2D longSleeve(double spread, double width, double end) {
		Path2D half = new Path2D.Double(Path2D.WIND_NON_ZERO);
		half.moveTo(this.shoulder - 1, shoulderHeight() - 0.2);
		half.quadTo(this.shoulder + 0.6 * spread, shoulderHeight() + 1, this.shoulder + spread, end);
		half.lineTo(this.shoulder + spread - width, end + 0.2);
		half.quadTo(this.chest + 0.4, armpit() + 3, this.chest - 0.3, armpit() - 0.5);
		half.closePath();
		return half;
	}

	Path2D shortSleeve(double spread, double length) {
		return Outline.polygon(this.shoulder - 1, shoulderHeight() - 0.3, this.shoulder + spread,
				shoulderHeight() + length - 1.6, this.shoulder + spread - 2.6, shoulderHeight() + length,
				this.chest - 0.4, armpit() - 0.5);
	}

	Path2D neckline() {
		return Outline.curve(0, this.top + this.neckDepth, 0.8 * this.neck, this.top + this.neckDepth, this.neck,
				this.top);
	}

}
