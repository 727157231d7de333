"""Small parts of which the window is made: fields, pictures, type and colours; none knows of an experiment."""
