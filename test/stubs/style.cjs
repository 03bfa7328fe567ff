// Style sheets and pictures mean nothing to a test of components.
module.exports = {}
